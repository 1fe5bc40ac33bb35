package dk.loeftet.casework.workload;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * What lies with one person, or with nobody yet.
 *
 * @param userId null for what nobody has taken
 * @param name null for what nobody has taken
 * @param roles the Danish words
 * @param away absent today
 * @param tasks open tasks, without those of cases that stand still
 * @param overdue of these: past the deadline
 * @param dueSoon of these: due today or within the next five working days
 * @param cases open cases on which the person is named
 */
record PersonLoad(
        @Nullable String userId,
        @Nullable String name,
        List<String> roles,
        boolean away,
        int tasks,
        int overdue,
        int dueSoon,
        int cases) {}
