package dk.loeftet.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Looks for a text in everything the engine stores: every column of every {@code ACT_} table, history details and byte
 * arrays included. Works on H2 and PostgreSQL.
 */
public final class EngineTables {

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private final DataSource dataSource;

    public EngineTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** {@code TABLE.COLUMN} of every place that holds the text, in upper case. */
    public Set<String> tablesContaining(String needle) {
        Set<String> found = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                // The name comes from the database's own catalogue.
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    search(rows, table, needle, found);
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (all.next()) {
                String name = all.getString("TABLE_NAME");
                if (name.toUpperCase(Locale.ROOT).startsWith("ACT_")) {
                    tables.add(name);
                }
            }
        }
        if (tables.isEmpty()) {
            throw new IllegalStateException("no engine tables in this database");
        }
        return tables;
    }

    private static void search(ResultSet rows, String table, String needle, Set<String> found)
            throws SQLException, IOException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                if (holds(rows.getObject(column), needle)) {
                    String name = table + "." + rows.getMetaData().getColumnName(column);
                    found.add(name.toUpperCase(Locale.ROOT));
                }
            }
        }
    }

    private static boolean holds(Object value, String needle) throws SQLException, IOException {
        if (value instanceof byte[] bytes) {
            return holds(bytes, needle);
        }
        if (value instanceof Blob blob) {
            try (InputStream content = blob.getBinaryStream()) {
                return holds(content.readAllBytes(), needle);
            }
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length()).contains(needle);
        }
        return value != null && value.toString().contains(needle);
    }

    private static boolean holds(byte[] bytes, String needle) {
        // Byte by byte as Latin-1 characters, so that a match may begin anywhere.
        String haystack = new String(bytes, StandardCharsets.ISO_8859_1);
        return ENCODINGS.stream()
                .map(encoding -> new String(needle.getBytes(encoding), StandardCharsets.ISO_8859_1))
                .anyMatch(haystack::contains);
    }
}
