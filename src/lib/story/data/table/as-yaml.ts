/** The name of a column as an editor writes it in a field: in quotation marks where YAML would take it for something else. */
export const asYaml = (name: string): string =>
  /^\p{L}[\p{L}\p{N}_ -]*$/u.test(name) && !/^(?:true|false|null)$/i.test(name) ? name : JSON.stringify(name);
