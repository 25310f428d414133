/** What pages show of the service: the same as its JSON, in the shape of what a person reads. */
export interface PropertyView {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly isQueryable: boolean;
  readonly isSortable: boolean;
}

export interface CollectionView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly count: number;
  readonly properties: readonly PropertyView[];
  /** An address of each system of coordinates, and what it is. */
  readonly systems: readonly { readonly uri: string; readonly title: string }[];
}

export interface FeatureView {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

export type View =
  | {
      readonly kind: 'landing';
      /** What a program is given to connect. */
      readonly address: string;
      readonly collections: readonly CollectionView[];
    }
  | { readonly kind: 'collections'; readonly collections: readonly CollectionView[] }
  | { readonly kind: 'collection'; readonly collection: CollectionView }
  | {
      readonly kind: 'properties';
      readonly of: 'queryables' | 'sortables';
      readonly collection: CollectionView;
    }
  | {
      readonly kind: 'items';
      readonly collection: CollectionView;
      /** Names of the properties that are columns. */
      readonly shown: readonly string[];
      readonly features: readonly FeatureView[];
      readonly matched: number | undefined;
      /** Path and query of what follows, of the beginning, and of the same as JSON. */
      readonly next: string | undefined;
      readonly first: string | undefined;
      readonly asJson: string;
      /** What was asked, parameter by parameter. */
      readonly asked: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'feature';
      readonly collection: CollectionView;
      readonly feature: FeatureView;
      /** What a person calls it. */
      readonly name: string;
      /** Its page on the site, where it has one. */
      readonly page: string | undefined;
    }
  | { readonly kind: 'conformance'; readonly classes: readonly string[] }
  | {
      readonly kind: 'api';
      readonly address: string;
      readonly collections: readonly CollectionView[];
    };

/** Writes a view, or what was refused, as a page of the site. */
export interface Pages<Request> {
  /** Which build of the site wrote it. */
  readonly build: string;
  readonly write: (view: View, request: Request) => string;
  readonly refuse: (status: number, detail: string, request: Request) => string;
}
