package dk.loeftet.casework.education;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of positive lists. A version never changes once it is here: grants refer to it. */
@Repository
class PositiveLists {

    private final JdbcClient jdbc;

    PositiveLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> entries(String id) {
        return jdbc.sql("select education_id from positive_list_entry where positive_list_id = :id order by 1")
                .param("id", id)
                .query(String.class)
                .list();
    }

    boolean exists(String id) {
        return jdbc.sql("select count(*) from positive_list where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(PositiveListFile list) {
        jdbc.sql("""
                        insert into positive_list (id, name, valid_from, valid_to, source)
                        values (:id, :name, :validFrom, :validTo, :source)
                        """).paramSource(list).update();
        for (String education : list.educations()) {
            jdbc.sql("insert into positive_list_entry (positive_list_id, education_id) values (:list, :education)")
                    .param("list", list.id())
                    .param("education", education)
                    .update();
        }
    }
}
