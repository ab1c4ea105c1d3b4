import { config } from "zod/mini";

// zod tries out generated code when the first schema is made, which the content security policy forbids and reports.
// This module is loaded before any other that could bring a schema along.
config({ jitless: true });
