declare const PHI_CORDON_VERSION: string | undefined;

/** The package's version, which the build writes in. */
export const VERSION: string =
  typeof PHI_CORDON_VERSION === 'string' ? PHI_CORDON_VERSION : '0.0.0-development';
