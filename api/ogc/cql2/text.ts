import {
  arrayFunctions,
  CqlError,
  comparisons,
  DEPTH_MAX,
  type Geometry,
  isOneOf,
  LENGTH_MAX,
  type Node,
  type Positions,
  spatialFunctions,
  temporalFunctions,
} from './nodes.ts';
import { type Token, tokensOf } from './tokens.ts';

const predicates: readonly string[] = [...spatialFunctions, ...temporalFunctions, ...arrayFunctions];

/** How deep the positions of a geometry are nested: a point is one, a polygon's are in rings. */
const shapes: Readonly<Record<string, readonly [type: string, depth: number]>> = {
  POINT: ['Point', 0],
  LINESTRING: ['LineString', 1],
  POLYGON: ['Polygon', 2],
  MULTIPOINT: ['MultiPoint', 1],
  MULTILINESTRING: ['MultiLineString', 2],
  MULTIPOLYGON: ['MultiPolygon', 3],
};

/** Words that no property bears without quotes. */
const reserved = ['AND', 'OR', 'NOT', 'LIKE', 'BETWEEN', 'IN', 'IS', 'NULL'];

const not = (node: Node): Node => ({ op: 'not', args: [node] });

/** Reads CQL2 text from left to right, one method a rule of its grammar. */
class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(source: string) {
    this.#tokens = tokensOf(source);
  }

  whole(): Node {
    const node = this.#either();
    if (this.#peek().kind !== 'end') throw this.#unexpected();
    return node;
  }

  #peek(ahead = 0): Token {
    return (this.#tokens[this.#next + ahead] ?? this.#tokens.at(-1)) as Token;
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  #unexpected(wanted?: string): CqlError {
    const { text, at } = this.#peek();
    return new CqlError(
      `« ${text} » n’est pas attendu${wanted ? ` là où l’on attend ${wanted}` : ''} (position ${at + 1}).`,
    );
  }

  #isWord(word: string, ahead = 0): boolean {
    const { kind, text } = this.#peek(ahead);
    return (kind === 'name' || kind === 'sign') && text.toUpperCase() === word;
  }

  #takeIf(word: string): boolean {
    const is = this.#isWord(word);
    if (is) this.#next += 1;
    return is;
  }

  #expect(word: string): void {
    if (!this.#takeIf(word)) throw this.#unexpected(`« ${word} »`);
  }

  #deeper<Read>(read: () => Read): Read {
    this.#depth += 1;
    if (this.#depth > DEPTH_MAX) throw new CqlError(`plus de ${DEPTH_MAX} niveaux de parenthèses.`);
    const node = read();
    this.#depth -= 1;
    return node;
  }

  #list<Item>(item: () => Item): Item[] {
    this.#expect('(');
    return this.#deeper(() => {
      const items = this.#isWord(')') ? [] : [item()];
      while (this.#takeIf(',')) items.push(item());
      this.#expect(')');
      return items;
    });
  }

  #joined(word: string, part: () => Node): Node {
    const parts = [part()];
    while (this.#takeIf(word.toUpperCase())) parts.push(part());
    return parts.length === 1 ? (parts[0] as Node) : { op: word, args: parts };
  }

  #either = (): Node => this.#joined('or', () => this.#joined('and', this.#factor));

  #factor = (): Node => (this.#takeIf('NOT') ? this.#deeper(() => not(this.#factor())) : this.#primary());

  #primary(): Node {
    if (this.#takeIf('(')) {
      const node = this.#deeper(this.#either);
      this.#expect(')');
      return node;
    }
    const name = this.#peek().text.toLowerCase();
    if (this.#peek().kind === 'name' && predicates.includes(name) && this.#isWord('(', 1)) {
      this.#take();
      return { op: name, args: this.#list(() => this.#operand()) };
    }
    return this.#predicate(this.#scalar());
  }

  #predicate(left: Node): Node {
    const sign = this.#peek();
    if (sign.kind === 'sign' && isOneOf(comparisons, sign.text)) {
      this.#take();
      return { op: sign.text, args: [left, this.#scalar()] };
    }
    if (this.#takeIf('IS')) {
      const negated = this.#takeIf('NOT');
      this.#expect('NULL');
      const node: Node = { op: 'isNull', args: [left] };
      return negated ? not(node) : node;
    }
    const negated = this.#takeIf('NOT');
    const node = this.#worded(left);
    if (node) return negated ? not(node) : node;
    if (!negated && typeof left === 'boolean') return left;
    throw this.#unexpected('une comparaison');
  }

  #worded(left: Node): Node | undefined {
    if (this.#takeIf('LIKE')) return { op: 'like', args: [left, this.#scalar()] };
    if (this.#takeIf('IN')) return { op: 'in', args: [left, this.#list(() => this.#scalar())] };
    if (!this.#takeIf('BETWEEN')) return undefined;
    const low = this.#scalar();
    this.#expect('AND');
    return { op: 'between', args: [left, low, this.#scalar()] };
  }

  #scalar(): Node {
    const { kind, text } = this.#peek();
    if (kind === 'text') return this.#take().text;
    if (kind === 'number') return this.#number();
    if (kind === 'quoted') return { property: this.#take().text };
    if (kind !== 'name' || reserved.includes(text.toUpperCase())) throw this.#unexpected('une valeur');
    return this.#isWord('(', 1) ? this.#call() : this.#named();
  }

  #named(): Node {
    const { text } = this.#take();
    const word = text.toUpperCase();
    return word === 'TRUE' || word === 'FALSE' ? word === 'TRUE' : { property: text };
  }

  #call(): Node {
    const name = this.#peek().text.toLowerCase();
    if (name === 'casei' || name === 'accenti') {
      this.#take();
      return { op: name, args: this.#list(() => this.#scalar()) };
    }
    if (name === 'date' || name === 'timestamp') {
      this.#take();
      const [moment] = this.#list(() => this.#text());
      return name === 'date' ? { date: moment ?? '' } : { timestamp: moment ?? '' };
    }
    if (name !== 'interval') throw this.#unexpected('une fonction connue');
    this.#take();
    return { interval: this.#list(() => this.#scalar()) };
  }

  /** What spatial, temporal and list predicates take besides values: geometries, boxes and lists. */
  #operand(): Node {
    if (this.#isWord('(')) return this.#list(() => this.#scalar());
    const name = this.#peek().text.toUpperCase();
    if (this.#peek().kind !== 'name') return this.#scalar();
    if (name === 'BBOX' && this.#isWord('(', 1)) {
      this.#take();
      return { bbox: this.#list(() => this.#number()) };
    }
    return this.#isGeometry(name) ? this.#geometry() : this.#scalar();
  }

  /** « POINT Z (1 2 3) » too. */
  #isGeometry(name: string): boolean {
    const known = Object.hasOwn(shapes, name) || name === 'GEOMETRYCOLLECTION';
    return known && (this.#isWord('(', 1) || (this.#isWord('Z', 1) && this.#isWord('(', 2)));
  }

  #geometry = (): Geometry => {
    const name = this.#take().text.toUpperCase();
    this.#takeIf('Z');
    if (name === 'GEOMETRYCOLLECTION')
      return { type: 'GeometryCollection', geometries: this.#list(this.#geometry) };
    const shape = shapes[name];
    if (!shape) throw this.#unexpected('une géométrie');
    const [type, depth] = shape;
    return { type, coordinates: depth === 0 ? this.#onePosition() : this.#positions(depth, type) };
  };

  #onePosition(): Positions {
    this.#expect('(');
    const position = this.#position();
    this.#expect(')');
    return position;
  }

  /** The points of a MULTIPOINT may have brackets of their own. */
  #positions(depth: number, type: string): Positions {
    if (depth > 1) return this.#list(() => this.#positions(depth - 1, type));
    const bracketed = type === 'MultiPoint' && this.#isWord('(', 1);
    return this.#list(() => (bracketed ? this.#onePosition() : this.#position()));
  }

  #position(): Positions {
    const position = [this.#number(), this.#number()];
    if (this.#peek().kind === 'number') position.push(this.#number());
    return position;
  }

  #number(): number {
    if (this.#peek().kind !== 'number') throw this.#unexpected('un nombre');
    return Number(this.#take().text);
  }

  #text(): string {
    if (this.#peek().kind !== 'text') throw this.#unexpected('un texte entre apostrophes');
    return this.#take().text;
  }
}

/** CQL2 text -> CQL2 JSON. @throws CqlError saying what was not expected, and where */
export function readText(source: string): Node {
  if (source.length > LENGTH_MAX) throw new CqlError(`plus de ${LENGTH_MAX} caractères.`);
  return new Reader(source).whole();
}
