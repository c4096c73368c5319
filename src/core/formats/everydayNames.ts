/** Given names and surnames that notes, records and programs hold as words, eponyms and places too: alone they prove nothing. */
export const EVERYDAY_NAMES: ReadonlySet<string> = new Set(
  `will mark grace rose brown green gray long rich king queen prince stone lake lily daisy violet iris holly heather ginger olive hazel amber ruby pearl jade crystal summer winter autumn april june august dawn hope
faith charity patience mercy bill frank grant chase drew nick jack miles payne hart marsh temple berry miller taylor carter mason hunter porter turner walker butler abbott pope noble savage german scott london paris
austin dallas houston jackson lincoln madison washington georgia virginia carolina florida everyman everywoman baby newborn sister major junior dean duke earl baron price judge justice chance angel christian parker
parkinson graves bell paget wilson marie clark katz murphy lewis ford beck hamilton weiss north general love lane sunny reed storm frost forest wolf crow drake barb basil carol chip dale dick faye gene glen herb jean
lance leigh norm penny robin rusty sandy skip stew terry tony victor ward active positive`.split(/\s+/),
); // prettier-ignore
