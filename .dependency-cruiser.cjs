// Who may import whom. The compiler keeps Node and the browser out of shared/; Biome does the same for the types that
// .svelte files import, which cannot be seen here.

/** What the phone, console and screen may know of the rules: shapes and words, never the deciding and folding. */
const RULES_OF_THE_SERVER =
  "^shared/(workshop/(decide|evolve|due|head|upcast|decision|stampedCommand)|scoring|rotation/(?!roomCount))";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "every-import-leads-somewhere",
      severity: "error",
      from: { pathNot: "^client/" },
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    {
      name: "shared-is-pure",
      comment: "shared/ runs on the server, on the phone and in tests alike.",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(server|client|tests)/" },
    },
    {
      name: "shared-needs-zod-only",
      severity: "error",
      from: { path: "^shared/", pathNot: "^shared/scoring/severity/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev"], pathNot: "/zod/" },
    },
    {
      name: "basics-need-nothing",
      severity: "error",
      from: { path: "^shared/basics/" },
      to: { path: "^shared/(?!basics/)" },
    },
    {
      name: "content-needs-basics-only",
      severity: "error",
      from: { path: "^shared/(content|rotation|roleplay|scoring)/" },
      to: { path: "^shared/(view|protocol|workshop/(decide|evolve|commands|events|state|stampedCommand))" },
    },
    {
      name: "rules-know-no-view",
      severity: "error",
      from: { path: "^shared/workshop/" },
      to: { path: "^shared/(view|protocol)/" },
    },
    {
      name: "views-do-not-decide",
      severity: "error",
      from: { path: "^shared/view/" },
      to: { path: "^shared/(workshop/(decide|evolve)|protocol/)" },
    },
    {
      name: "client-knows-no-server",
      severity: "error",
      from: { path: "^client/" },
      to: { path: ["^server/", RULES_OF_THE_SERVER] },
    },
    {
      name: "server-knows-no-client",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^(client|tests)/" },
    },
    {
      name: "spine-knows-ports-only",
      comment: "Neither socket.io nor express nor a driver is ever seen from the workshops.",
      severity: "error",
      from: { path: "^server/workshops/" },
      to: {
        path: [
          "^server/(http|transport|content)/",
          "/(memory|sqlite)/",
          "node_modules/(express|socket\\.io|sirv|helmet)",
        ],
      },
    },
    {
      name: "borders-touch-no-store",
      severity: "error",
      from: { path: "^server/(http|transport|feed|presence|content|lines|watch)/" },
      to: { path: "^server/store/" },
    },
    {
      name: "only-main-names-an-adapter",
      severity: "error",
      from: { path: "^server/", pathNot: ["^server/main\\.ts$", "/(memory|sqlite)/"] },
      to: { path: "^server/[^/]+/(memory|sqlite)/" },
    },
    {
      name: "adapters-know-their-port-only",
      severity: "error",
      from: { path: "^server/([^/]+)/(memory|sqlite)/" },
      to: { path: "^server/", pathNot: ["^server/$1/", "^server/watch/"] },
    },
    {
      name: "product-needs-no-test-tools",
      severity: "error",
      from: { path: "^(server|shared)/", pathNot: "^server/http/liveClient\\.ts$" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "svelte", "default"] },
    exclude: { path: "^dist/" },
  },
};
