// The types of papaparse drag in those of Node; this is the part we use.
declare module 'papaparse/papaparse.min.js' {
  const Papa: {
    readonly Parser: new (config: {
      delimiter: string;
      newline: '\n';
      quoteChar: string;
    }) => {
      parse(
        input: string,
        baseIndex: number,
        ignoreLastRow: boolean,
      ): {
        readonly data: string[][];
        readonly errors: readonly { readonly code: string; readonly row: number }[];
        /** `cursor`: where the first row not given begins. */
        readonly meta: { readonly cursor: number };
      };
    };
  };
  export default Papa;
}
