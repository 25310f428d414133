// What Vite makes of imports that are not code.
declare module '*.css';
declare module '*?worker&url' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: how Vite gives an address
  export default url;
}
declare module '*?url' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: how Vite gives an address
  export default url;
}
