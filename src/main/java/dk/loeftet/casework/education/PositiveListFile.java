package dk.loeftet.casework.education;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * One version of a positive list as its owner wrote it.
 *
 * @param id name and version, from the file's name
 * @param name which list, for instance {@code national}
 * @param validTo last day, null while it is in force
 * @param educations ids of the educations on it
 */
record PositiveListFile(
        String id,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        List<String> educations) {}
