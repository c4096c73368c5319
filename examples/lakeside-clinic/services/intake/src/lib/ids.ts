/** Object identifiers of the code systems that our partners send. */
export const OID_SSN = '2.16.840.1.113883.4.1';
export const OID_NPI = '2.16.840.1.113883.4.6';
export const OID_LAKESIDE_MRN = '2.16.840.1.113883.19.5';

/** Namespace for name-based ids of visits. */
export const VISIT_NAMESPACE = '3d813cbb-47fb-32ba-91df-831e1593ac29';

/** Commit of the code-system tables that were imported last. */
export const TABLES_REVISION = '9b1d4c7e20f85a63d19407be5c2f8a016d3e7b94';
export const TABLES_VERSION = '1.2.3.4';

export const AVATAR = '/assets/icon@2x.png';
