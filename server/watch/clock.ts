/** Where the time comes from: epoch ms. Handed in, so that tests can hold it still. */
export type Clock = () => number;
