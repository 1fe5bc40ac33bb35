package dk.loeftet.pathway.uddannelsesloeft;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Keeps on the case file which education and school the case is about now. */
@Component
class ChosenEducation {

    private final JdbcClient jdbc;

    ChosenEducation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String caseNumber, @Nullable String educationId, @Nullable String schoolId) {
        jdbc.sql("""
                        update case_file set education_id = coalesce(:educationId, education_id),
                          school_id = coalesce(:schoolId, school_id)
                        where case_number = :caseNumber
                        """)
                .param("educationId", educationId)
                .param("schoolId", schoolId)
                .param("caseNumber", caseNumber)
                .update();
    }
}
