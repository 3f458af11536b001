-- The case, schema 1. Every table of kept things carries a digest over its other columns; `verify` recomputes it.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Originals, by SHA-256, in pieces, each zlib or as it was.
CREATE TABLE blobs (hash TEXT PRIMARY KEY, bytes INTEGER NOT NULL, pieces INTEGER NOT NULL, digest BLOB NOT NULL);
CREATE TABLE blob_pieces (hash TEXT NOT NULL, ordinal INTEGER NOT NULL, encoding TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (hash, ordinal));

-- Each place and way in which bytes were met, and each file that could not be read or was skipped.
CREATE TABLE inputs (
  id TEXT PRIMARY KEY, path TEXT NOT NULL, state TEXT NOT NULL, standing TEXT NOT NULL, blob TEXT, document TEXT, body TEXT NOT NULL, digest BLOB NOT NULL);
CREATE INDEX inputs_by_document ON inputs (document);
CREATE INDEX inputs_by_path ON inputs (path);

-- One reading of one blob. `number` ties it to the search index. `body` holds state, reasons, gaps, metadata, charset, blocks.
CREATE TABLE documents (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, blob TEXT NOT NULL, pipeline TEXT NOT NULL, body TEXT NOT NULL,
  text BLOB NOT NULL, source_map BLOB NOT NULL, signature BLOB NOT NULL, mentions BLOB NOT NULL, words INTEGER NOT NULL,
  claims INTEGER NOT NULL, figures INTEGER NOT NULL, times INTEGER NOT NULL, digest BLOB NOT NULL);

-- Machine rows; replaced whole when their document is read again.
CREATE TABLE claims (id TEXT NOT NULL, document TEXT NOT NULL, place INTEGER NOT NULL, body TEXT NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (document, place, id)) WITHOUT ROWID;
CREATE TABLE figures (id TEXT NOT NULL, document TEXT NOT NULL, place INTEGER NOT NULL, body TEXT NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (document, place, id)) WITHOUT ROWID;
CREATE TABLE times (id TEXT NOT NULL, document TEXT NOT NULL, place INTEGER NOT NULL, body TEXT NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (document, place, id)) WITHOUT ROWID;

-- What comparing the documents gave: passage, edge, group, matter, entity. Replaced whole.
CREATE TABLE comparisons (kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;

-- A person's decisions: append-only, never touched by a reading.
CREATE TABLE judgements (number INTEGER PRIMARY KEY, body TEXT NOT NULL, digest BLOB NOT NULL);

-- The log of runs, and what was seen on disk: outside the identity promise of exports.
CREATE TABLE runs (number INTEGER PRIMARY KEY, started TEXT NOT NULL, ended TEXT, program TEXT NOT NULL, pipeline TEXT NOT NULL, command TEXT NOT NULL, outcome TEXT);
CREATE TABLE piles (name TEXT PRIMARY KEY, location TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE seen (path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified INTEGER NOT NULL, options TEXT NOT NULL, input TEXT NOT NULL) WITHOUT ROWID;

-- Words of title and text; scripts without spaces stand as pairs of characters.
CREATE VIRTUAL TABLE search USING fts5(text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");

PRAGMA application_id = 1212506482;
PRAGMA user_version = 1;
