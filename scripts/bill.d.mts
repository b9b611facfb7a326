export function billOfMaterials(): {
  components: {
    'bom-ref': string;
    name: string;
    version: string;
    scope?: string;
    licenses?: object[];
    hashes?: object[];
  }[];
};
export function checkLicences(): void;
