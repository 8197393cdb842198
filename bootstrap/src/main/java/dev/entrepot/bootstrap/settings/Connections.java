package dev.entrepot.bootstrap.settings;

/**
 * Where the program finds its database and its Redis, its own or outside ones.
 *
 * @param application the database as the role that the application works as
 * @param owner the database as the role that owns the tables
 * @param redisUrl Redis
 */
public record Connections(DatabaseUrl application, DatabaseUrl owner, String redisUrl) {}
