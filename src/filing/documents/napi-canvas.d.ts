/** What unpdf's types name of a package that it draws pages with, where that is installed. Here no page is drawn. */
declare module '@napi-rs/canvas' {
  export type Canvas = never;
  export type SKRSContext2D = never;
}
