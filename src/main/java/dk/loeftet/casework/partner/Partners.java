package dk.loeftet.casework.partner;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The partners of this installation. */
@Repository
public class Partners {

    private final JdbcClient jdbc;

    Partners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Active partners of one kind, by name. */
    public List<Partner> ofKind(String kind) {
        return jdbc.sql("select id, kind, name from partner where kind = :kind and active = true order by name")
                .param("kind", kind)
                .query(Partner.class)
                .list();
    }

    public Optional<Partner> byId(String id) {
        return jdbc.sql("select id, kind, name from partner where id = :id")
                .param("id", id)
                .query(Partner.class)
                .optional();
    }

    /** Finds a partner by its name or one of its aliases, whatever the case of the letters. */
    public Optional<Partner> byName(String kind, String name) {
        return jdbc.sql("""
                        select id, kind, name from partner p
                        where p.kind = :kind and p.active = true and (lower(p.name) = lower(:name)
                          or exists (select 1 from partner_alias a
                                     where a.partner_id = p.id and lower(a.alias) = lower(:name)))
                        """)
                .param("kind", kind)
                .param("name", name.strip())
                .query(Partner.class)
                .optional();
    }
}
