-- Made by `python -m claimcheck.store.schema` from claimcheck/models.py; not to be edited.

CREATE TABLE attribution (
  ulid VARCHAR(26) NOT NULL,
  recorded_at VARCHAR(40) NOT NULL,
  withdrawn_at VARCHAR(40),
  withdrawn_why TEXT,
  type VARCHAR(40) NOT NULL,
  stance VARCHAR(40) NOT NULL,
  ground_rule VARCHAR(40) NOT NULL,
  basis VARCHAR(40) NOT NULL,
  described_as VARCHAR,
  said VARCHAR,
  credibility VARCHAR(40) NOT NULL,
  ref VARCHAR,
  id INTEGER NOT NULL,
  claim_id INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  speaks_for_id INTEGER,
  via_id INTEGER,
  document_id INTEGER,
  snapshot_id INTEGER,
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  anchor_start INTEGER,
  anchor_end INTEGER,
  anchor_state VARCHAR(40),
  anchor_fragment VARCHAR(60),
  note TEXT,
  CONSTRAINT pk_attribution PRIMARY KEY (id),
  CONSTRAINT ck_attribution_type CHECK (type IN ('named', 'anonymous', 'official', 'document', 'observation')),
  CONSTRAINT ck_attribution_stance CHECK (stance IN ('asserts', 'denies', 'hedges')),
  CONSTRAINT ck_attribution_ground_rule CHECK (ground_rule IN ('on_record', 'background', 'deep_background', 'off_record')),
  CONSTRAINT ck_attribution_basis CHECK (basis IN ('witnessed', 'document', 'told_by_witness', 'told', 'deduced', 'unknown')),
  CONSTRAINT ck_attribution_credibility CHECK (credibility IN ('1', '2', '3', '4', '5', '6')),
  CONSTRAINT ck_attribution_anchor_state CHECK (anchor_state IS NULL OR anchor_state IN ('intact', 'moved', 'altered', 'ambiguous', 'lost', 'unchecked')),
  CONSTRAINT uq_attribution_ulid UNIQUE (ulid),
  CONSTRAINT fk_attribution_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id),
  CONSTRAINT fk_attribution_source_id FOREIGN KEY(source_id) REFERENCES source (id),
  CONSTRAINT fk_attribution_speaks_for_id FOREIGN KEY(speaks_for_id) REFERENCES source (id),
  CONSTRAINT fk_attribution_via_id FOREIGN KEY(via_id) REFERENCES source (id),
  CONSTRAINT fk_attribution_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT fk_attribution_snapshot_id FOREIGN KEY(snapshot_id) REFERENCES snapshot (id)
);

CREATE INDEX ix_attribution_claim_id ON attribution (claim_id);

CREATE INDEX ix_attribution_document_id ON attribution (document_id);

CREATE INDEX ix_attribution_snapshot_id ON attribution (snapshot_id);

CREATE INDEX ix_attribution_source_id ON attribution (source_id);

CREATE INDEX ix_attribution_speaks_for_id ON attribution (speaks_for_id);

CREATE INDEX ix_attribution_via_id ON attribution (via_id);

CREATE UNIQUE INDEX uq_attribution_ref_live ON attribution (ref) WHERE withdrawn_at IS NULL;

CREATE TABLE claim (
  ulid VARCHAR(26) NOT NULL,
  recorded_at VARCHAR(40) NOT NULL,
  withdrawn_at VARCHAR(40),
  withdrawn_why TEXT,
  text TEXT NOT NULL,
  ref VARCHAR,
  id INTEGER NOT NULL,
  case_id INTEGER NOT NULL,
  adverse_to_id INTEGER,
  folded_sha256 VARCHAR(64) NOT NULL,
  note TEXT,
  CONSTRAINT pk_claim PRIMARY KEY (id),
  CONSTRAINT ck_claim_text_length CHECK (length(text) <= 5000),
  CONSTRAINT uq_claim_ulid UNIQUE (ulid),
  CONSTRAINT fk_claim_case_id FOREIGN KEY(case_id) REFERENCES story (id),
  CONSTRAINT fk_claim_adverse_to_id FOREIGN KEY(adverse_to_id) REFERENCES source (id)
);

CREATE INDEX ix_claim_adverse_to_id ON claim (adverse_to_id);

CREATE INDEX ix_claim_case_id ON claim (case_id);

CREATE INDEX ix_claim_folded ON claim (folded_sha256);

CREATE UNIQUE INDEX uq_claim_ref_live ON claim (ref) WHERE withdrawn_at IS NULL;

CREATE TABLE claim_vector (
  claim_id INTEGER NOT NULL,
  model_id INTEGER NOT NULL,
  vector BLOB NOT NULL,
  CONSTRAINT pk_claim_vector PRIMARY KEY (claim_id),
  CONSTRAINT fk_claim_vector_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id),
  CONSTRAINT fk_claim_vector_model_id FOREIGN KEY(model_id) REFERENCES vector_model (id)
);

CREATE INDEX ix_claim_vector_model_id ON claim_vector (model_id);

CREATE TABLE document (
  ulid VARCHAR(26) NOT NULL,
  recorded_at VARCHAR(40) NOT NULL,
  withdrawn_at VARCHAR(40),
  withdrawn_why TEXT,
  title VARCHAR(300) NOT NULL,
  author VARCHAR,
  published VARCHAR,
  wire_credit VARCHAR,
  ref VARCHAR,
  id INTEGER NOT NULL,
  publisher_id INTEGER,
  upstream_id INTEGER,
  url TEXT,
  CONSTRAINT pk_document PRIMARY KEY (id),
  CONSTRAINT uq_document_ulid UNIQUE (ulid),
  CONSTRAINT fk_document_publisher_id FOREIGN KEY(publisher_id) REFERENCES source (id),
  CONSTRAINT fk_document_upstream_id FOREIGN KEY(upstream_id) REFERENCES document (id)
);

CREATE INDEX ix_document_publisher_id ON document (publisher_id);

CREATE INDEX ix_document_upstream_id ON document (upstream_id);

CREATE UNIQUE INDEX uq_document_ref_live ON document (ref) WHERE withdrawn_at IS NULL;

CREATE TABLE event (
  seq INTEGER NOT NULL,
  at VARCHAR(40) NOT NULL,
  actor VARCHAR(300) NOT NULL,
  action VARCHAR(40) NOT NULL,
  subject VARCHAR(40) NOT NULL,
  changes TEXT NOT NULL,
  previous VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  CONSTRAINT pk_event PRIMARY KEY (seq)
);

CREATE TABLE independence (
  ulid VARCHAR(26) NOT NULL,
  recorded_at VARCHAR(40) NOT NULL,
  withdrawn_at VARCHAR(40),
  withdrawn_why TEXT,
  value VARCHAR(40) NOT NULL,
  id INTEGER NOT NULL,
  left_id INTEGER NOT NULL,
  right_id INTEGER NOT NULL,
  actor VARCHAR(300) NOT NULL,
  note TEXT,
  CONSTRAINT pk_independence PRIMARY KEY (id),
  CONSTRAINT ck_independence_value CHECK (value IN ('independent', 'not_independent')),
  CONSTRAINT uq_independence_ulid UNIQUE (ulid),
  CONSTRAINT fk_independence_left_id FOREIGN KEY(left_id) REFERENCES attribution (id),
  CONSTRAINT fk_independence_right_id FOREIGN KEY(right_id) REFERENCES attribution (id)
);

CREATE INDEX ix_independence_left_id ON independence (left_id);

CREATE INDEX ix_independence_pair ON independence (left_id, right_id);

CREATE INDEX ix_independence_right_id ON independence (right_id);

CREATE TABLE judgement (
  ulid VARCHAR(26) NOT NULL,
  recorded_at VARCHAR(40) NOT NULL,
  withdrawn_at VARCHAR(40),
  withdrawn_why TEXT,
  value VARCHAR(40) NOT NULL,
  id INTEGER NOT NULL,
  left_id INTEGER NOT NULL,
  right_id INTEGER NOT NULL,
  actor VARCHAR(300) NOT NULL,
  note TEXT,
  CONSTRAINT pk_judgement PRIMARY KEY (id),
  CONSTRAINT ck_judgement_value CHECK (value IN ('same', 'contradicts', 'related', 'different', 'unsure')),
  CONSTRAINT uq_judgement_ulid UNIQUE (ulid),
  CONSTRAINT fk_judgement_left_id FOREIGN KEY(left_id) REFERENCES claim (id),
  CONSTRAINT fk_judgement_right_id FOREIGN KEY(right_id) REFERENCES claim (id)
);

CREATE INDEX ix_judgement_left_id ON judgement (left_id);

CREATE INDEX ix_judgement_pair ON judgement (left_id, right_id);

CREATE INDEX ix_judgement_right_id ON judgement (right_id);

CREATE TABLE "match" (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  left_id INTEGER NOT NULL,
  right_id INTEGER NOT NULL,
  relation VARCHAR(40) NOT NULL,
  score FLOAT NOT NULL,
  findings TEXT NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  CONSTRAINT ck_match_relation CHECK (relation IN ('corroborates', 'conflicts', 'repeats', 'unclear', 'unrelated')),
  CONSTRAINT uq_match_left_id_right_id UNIQUE (left_id, right_id),
  CONSTRAINT fk_match_left_id FOREIGN KEY(left_id) REFERENCES claim (id),
  CONSTRAINT fk_match_right_id FOREIGN KEY(right_id) REFERENCES claim (id)
);

CREATE INDEX ix_match_left_id ON "match" (left_id);

CREATE INDEX ix_match_right_id ON "match" (right_id);

CREATE TABLE matcher (
  id INTEGER NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  CONSTRAINT pk_matcher PRIMARY KEY (id)
);

CREATE TABLE proposal (
  ulid VARCHAR(26) NOT NULL,
  recorded_at VARCHAR(40) NOT NULL,
  withdrawn_at VARCHAR(40),
  withdrawn_why TEXT,
  id INTEGER NOT NULL,
  document_id INTEGER NOT NULL,
  folded_sha256 VARCHAR(64) NOT NULL,
  attribution_id INTEGER,
  actor VARCHAR(300) NOT NULL,
  CONSTRAINT pk_proposal PRIMARY KEY (id),
  CONSTRAINT uq_proposal_ulid UNIQUE (ulid),
  CONSTRAINT fk_proposal_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT fk_proposal_attribution_id FOREIGN KEY(attribution_id) REFERENCES attribution (id)
);

CREATE INDEX ix_proposal_attribution_id ON proposal (attribution_id);

CREATE INDEX ix_proposal_document_id ON proposal (document_id);

CREATE TABLE reach (
  id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  tbl VARCHAR(40) NOT NULL,
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  CONSTRAINT pk_reach PRIMARY KEY (id)
);

CREATE INDEX ix_reach_place ON reach (tbl, first_id, last_id);

CREATE TABLE recheck (
  ulid VARCHAR(26) NOT NULL,
  recorded_at VARCHAR(40) NOT NULL,
  withdrawn_at VARCHAR(40),
  withdrawn_why TEXT,
  id INTEGER NOT NULL,
  attribution_id INTEGER NOT NULL,
  snapshot_id INTEGER,
  text_version INTEGER,
  state VARCHAR(40) NOT NULL,
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  anchor_start INTEGER,
  anchor_end INTEGER,
  anchor_fragment VARCHAR(60),
  actor VARCHAR(300) NOT NULL,
  CONSTRAINT pk_recheck PRIMARY KEY (id),
  CONSTRAINT ck_recheck_state CHECK (state IN ('same', 'moved', 'altered', 'ambiguous', 'gone', 'unavailable')),
  CONSTRAINT uq_recheck_ulid UNIQUE (ulid),
  CONSTRAINT fk_recheck_attribution_id FOREIGN KEY(attribution_id) REFERENCES attribution (id),
  CONSTRAINT fk_recheck_snapshot_id FOREIGN KEY(snapshot_id) REFERENCES snapshot (id)
);

CREATE INDEX ix_recheck_attribution_id ON recheck (attribution_id);

CREATE INDEX ix_recheck_snapshot_id ON recheck (snapshot_id);

CREATE TABLE review (
  ulid VARCHAR(26) NOT NULL,
  recorded_at VARCHAR(40) NOT NULL,
  withdrawn_at VARCHAR(40),
  withdrawn_why TEXT,
  rating VARCHAR(300) NOT NULL,
  id INTEGER NOT NULL,
  claim_id INTEGER NOT NULL,
  actor VARCHAR(300) NOT NULL,
  url TEXT,
  note TEXT,
  CONSTRAINT pk_review PRIMARY KEY (id),
  CONSTRAINT uq_review_ulid UNIQUE (ulid),
  CONSTRAINT fk_review_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id)
);

CREATE INDEX ix_review_claim_id ON review (claim_id);

CREATE TABLE shingle (
  hash BIGINT NOT NULL,
  snapshot_id INTEGER NOT NULL,
  CONSTRAINT pk_shingle PRIMARY KEY (hash, snapshot_id),
  CONSTRAINT fk_shingle_snapshot_id FOREIGN KEY(snapshot_id) REFERENCES snapshot (id)
)
 WITHOUT ROWID;

CREATE TABLE shingled (
  snapshot_id INTEGER NOT NULL,
  text_version INTEGER NOT NULL,
  CONSTRAINT pk_shingled PRIMARY KEY (snapshot_id),
  CONSTRAINT fk_shingled_snapshot_id FOREIGN KEY(snapshot_id) REFERENCES snapshot (id)
);

CREATE TABLE signature (
  ulid VARCHAR(26) NOT NULL,
  recorded_at VARCHAR(40) NOT NULL,
  withdrawn_at VARCHAR(40),
  withdrawn_why TEXT,
  id INTEGER NOT NULL,
  draft TEXT NOT NULL,
  line INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  "before" VARCHAR(64) NOT NULL,
  behind VARCHAR(64) NOT NULL,
  evidence TEXT NOT NULL,
  accepted TEXT NOT NULL,
  actor VARCHAR(300) NOT NULL,
  note TEXT,
  CONSTRAINT pk_signature PRIMARY KEY (id),
  CONSTRAINT uq_signature_ulid UNIQUE (ulid)
);

CREATE INDEX ix_signature_draft ON signature (draft);

CREATE TABLE snapshot (
  ulid VARCHAR(26) NOT NULL,
  recorded_at VARCHAR(40) NOT NULL,
  withdrawn_at VARCHAR(40),
  withdrawn_why TEXT,
  id INTEGER NOT NULL,
  document_id INTEGER NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  size BIGINT NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  text_version INTEGER,
  CONSTRAINT pk_snapshot PRIMARY KEY (id),
  CONSTRAINT uq_snapshot_document_id_sha256 UNIQUE (document_id, sha256),
  CONSTRAINT uq_snapshot_ulid UNIQUE (ulid),
  CONSTRAINT fk_snapshot_document_id FOREIGN KEY(document_id) REFERENCES document (id)
);

CREATE INDEX ix_snapshot_document_id ON snapshot (document_id);

CREATE TABLE source (
  ulid VARCHAR(26) NOT NULL,
  recorded_at VARCHAR(40) NOT NULL,
  withdrawn_at VARCHAR(40),
  withdrawn_why TEXT,
  name VARCHAR(300) NOT NULL,
  owner_group VARCHAR,
  kind VARCHAR(40) NOT NULL,
  reliability VARCHAR(40) NOT NULL,
  ref VARCHAR,
  id INTEGER NOT NULL,
  aliases TEXT NOT NULL,
  parent_id INTEGER,
  merged_into_id INTEGER,
  note TEXT,
  CONSTRAINT pk_source PRIMARY KEY (id),
  CONSTRAINT ck_source_kind CHECK (kind IN ('person', 'organisation', 'publication', 'anonymous')),
  CONSTRAINT ck_source_reliability CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  CONSTRAINT ck_source_name_length CHECK (length(name) <= 300),
  CONSTRAINT uq_source_ulid UNIQUE (ulid),
  CONSTRAINT fk_source_parent_id FOREIGN KEY(parent_id) REFERENCES source (id),
  CONSTRAINT fk_source_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES source (id)
);

CREATE INDEX ix_source_merged_into_id ON source (merged_into_id);

CREATE INDEX ix_source_parent_id ON source (parent_id);

CREATE UNIQUE INDEX uq_source_ref_live ON source (ref) WHERE withdrawn_at IS NULL;

CREATE TABLE story (
  ulid VARCHAR(26) NOT NULL,
  recorded_at VARCHAR(40) NOT NULL,
  withdrawn_at VARCHAR(40),
  withdrawn_why TEXT,
  slug VARCHAR NOT NULL,
  title VARCHAR(300) NOT NULL,
  note VARCHAR,
  id INTEGER NOT NULL,
  CONSTRAINT pk_story PRIMARY KEY (id),
  CONSTRAINT uq_story_ulid UNIQUE (ulid)
);

CREATE UNIQUE INDEX uq_story_slug_live ON story (slug) WHERE withdrawn_at IS NULL;

CREATE TABLE unmatched (
  claim_id INTEGER NOT NULL,
  CONSTRAINT pk_unmatched PRIMARY KEY (claim_id),
  CONSTRAINT fk_unmatched_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id)
);

CREATE TABLE vector_model (
  id INTEGER NOT NULL,
  name VARCHAR(300) NOT NULL,
  digest VARCHAR(64) NOT NULL,
  dimension INTEGER NOT NULL,
  CONSTRAINT pk_vector_model PRIMARY KEY (id),
  CONSTRAINT uq_vector_model_digest UNIQUE (digest)
);
