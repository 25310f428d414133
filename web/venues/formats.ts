/** The files of a search, by the names that programs give them, the same in every language; in small letters, their endings. */
export const formats = ['CSV', 'XLSX', 'GeoJSON', 'GeoJSONL', 'FGB', 'JSON', 'GPX', 'KML'] as const;

/** Where all venues are as a file, or those of a search. @param query its criteria, with their « ? » */
export const fileUrl = (format: (typeof formats)[number], query = ''): string =>
  `/api/venues.${format.toLowerCase()}${query}`;
