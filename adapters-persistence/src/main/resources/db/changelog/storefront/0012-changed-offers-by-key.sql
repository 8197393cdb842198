--liquibase formatted sql

--changeset entrepot:changed-offers-by-key
-- The table is empty whenever statistics are taken, so that to read it whole looks as good as to look up a key.
alter function change_offers(uuid[]) set enable_seqscan = off;
