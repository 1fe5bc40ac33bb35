package dk.loeftet.casework.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The citizens of this installation, each once. */
@Repository
public class Persons {

    private static final String SELECT = """
            select id, cpr, first_name, last_name, address, postal_code, city, phone, email,
              digital_post_exempt, nemsms, name_address_protected
            from person
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    Persons(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Those of the numbers that are known here. */
    public Map<Cpr, Person> byCprs(Collection<Cpr> cprs) {
        if (cprs.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "where cpr in (:cprs)")
                .param("cprs", cprs.stream().map(Cpr::digits).toList())
                .query((row, index) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Person::cpr, Function.identity()));
    }

    public Optional<Person> byId(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, index) -> read(row))
                .optional();
    }

    /** Waits until nobody else corrects the person; the caller alone does until the current transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID id) {
        jdbc.sql("select id from person where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Adds persons that are not known yet. */
    public void insertAll(List<Person> persons) {
        if (persons.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                        insert into person (id, cpr, first_name, last_name, address, postal_code, city, phone, email,
                          digital_post_exempt, nemsms, name_address_protected, created_at, updated_at)
                        values (:id, :cpr, :firstName, :lastName, :address, :postalCode, :city, :phone, :email,
                          :digitalPostExempt, :nemsms, :nameAddressProtected, :now, :now)
                        """, parameters(persons));
    }

    /** Keeps what has changed about persons that are known. The CPR number stays. */
    public void updateAll(Collection<Person> persons) {
        if (persons.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                        update person set first_name = :firstName, last_name = :lastName, address = :address,
                          postal_code = :postalCode, city = :city, phone = :phone, email = :email,
                          digital_post_exempt = :digitalPostExempt, nemsms = :nemsms,
                          name_address_protected = :nameAddressProtected, updated_at = :now
                        where id = :id
                        """, parameters(persons));
    }

    private SqlParameterSource[] parameters(Collection<Person> persons) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return persons.stream()
                .map(person -> new MapSqlParameterSource()
                        .addValue("id", person.id())
                        .addValue("cpr", person.cpr().digits())
                        .addValue("firstName", person.firstName())
                        .addValue("lastName", person.lastName())
                        .addValue("address", person.address())
                        .addValue("postalCode", person.postalCode())
                        .addValue("city", person.city())
                        .addValue("phone", person.phone())
                        .addValue("email", person.email())
                        .addValue("digitalPostExempt", person.digitalPostExempt())
                        .addValue("nemsms", person.nemsms())
                        .addValue("nameAddressProtected", person.nameAddressProtected())
                        .addValue("now", now))
                .toArray(SqlParameterSource[]::new);
    }

    private static Person read(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                new Cpr(row.getString("cpr")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("address"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("phone"),
                row.getString("email"),
                row.getBoolean("digital_post_exempt"),
                row.getBoolean("nemsms"),
                row.getBoolean("name_address_protected"));
    }
}
