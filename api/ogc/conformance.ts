const part = (number: number, version: string, names: readonly string[]) =>
  names.map((name) => `http://www.opengis.net/spec/ogcapi-features-${number}/${version}/conf/${name}`);

/**
 * What the service keeps to. Each class is tried in test/api/ogc: one that no test tries is not said. Part 8 (sortables,
 * sorting) is served as its draft has it, and not declared before it is a standard: its addresses may still change.
 */
export const conformance: readonly string[] = [
  ...part(1, '1.0', ['core', 'geojson', 'html', 'oas30']),
  ...part(2, '1.0', ['crs']),
  ...part(3, '1.0', ['queryables', 'queryables-query-parameters', 'filter', 'features-filter']),
  ...[
    'cql2-text',
    'cql2-json',
    'basic-cql2',
    'advanced-comparison-operators',
    'case-insensitive-comparison',
    'accent-insensitive-comparison',
    'basic-spatial-functions',
    'basic-spatial-functions-plus',
    'spatial-functions',
    'temporal-functions',
    'array-functions',
    'property-property',
  ].map((name) => `http://www.opengis.net/spec/cql2/1.0/conf/${name}`),
];
