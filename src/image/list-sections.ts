// The names are known here, below `liveupdate/` which reads the list, since `peel` keeps these sections while their
// stream goes by: one that it did not know would cost a second decode.

/** The section of the list; in a module it holds only the strings. */
export const VERSIONS_SECTION = '.liveupdate_versions';
/** The successor: an older reader must not take it for a list of nothing. */
export const FEATURES_SECTION = '.liveupdate_features';
/** The input section of the header; it stands alone in a relocatable file such as vmlinux.o. */
export const HEADER_SECTION = '.liveupdate_sec_hdr';

/** All that a version list is read from. */
export const LIST_SECTIONS = [HEADER_SECTION, VERSIONS_SECTION, FEATURES_SECTION] as const;

/** The name of one of them. */
export type ListSection = (typeof LIST_SECTIONS)[number];
