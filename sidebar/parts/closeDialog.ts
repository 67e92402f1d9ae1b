declare const google: { readonly script: { readonly host: { close(): void } } };

/** Closes the dialog this page is shown in. */
export function closeDialog(): void {
  google.script.host.close();
}
