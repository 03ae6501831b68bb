// The package comes without types of its own.
declare module 'html-encoding-sniffer' {
  /** The WHATWG name of the encoding that a byte order mark or a `<meta>` declares, else `defaultEncoding`. */
  export default function htmlEncodingSniffer(
    bytes: Uint8Array,
    options?: { readonly defaultEncoding?: string },
  ): string;
}
