package dk.loeftet.casework.office;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offices of this installation. */
@Repository
public class Offices {

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Office> all() {
        return jdbc.sql("select id, municipality, name from office order by name")
                .query(Office.class)
                .list();
    }

    public Optional<Office> byId(String id) {
        return jdbc.sql("select id, municipality, name from office where id = :id")
                .param("id", id)
                .query(Office.class)
                .optional();
    }

    public Optional<Office> byMunicipality(String municipality) {
        return jdbc.sql("select id, municipality, name from office where municipality = :municipality")
                .param("municipality", municipality)
                .query(Office.class)
                .optional();
    }

    /** How the office is reached. */
    public Optional<OfficeContact> contact(String id) {
        return jdbc.sql("select id, name, phone, email from office where id = :id")
                .param("id", id)
                .query(OfficeContact.class)
                .optional();
    }

    void saveContact(OfficeContact contact) {
        jdbc.sql("update office set phone = :phone, email = :email where id = :id")
                .paramSource(contact)
                .update();
    }

    void save(Office office) {
        int updated = jdbc.sql("update office set municipality = :municipality, name = :name where id = :id")
                .paramSource(office)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into office (id, municipality, name) values (:id, :municipality, :name)")
                    .paramSource(office)
                    .update();
        }
    }
}
