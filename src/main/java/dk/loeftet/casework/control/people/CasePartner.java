package dk.loeftet.casework.control.people;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * Somebody around a case, and how they are reached.
 *
 * @param role {@code skole}, {@code akasse}, {@code virksomhed}, {@code uddannelsesambassadoer}, {@code sagsbehandler} or
 *     {@code virksomhedskonsulent}
 * @param name null where nobody is chosen yet
 * @param people whom to ask for there
 */
record CasePartner(
        String role,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        List<Contact> people) {

    static CasePartner nobody(String role) {
        return new CasePartner(role, null, null, null, List.of());
    }

    /** A person at a partner. */
    record Contact(
            String name,
            @Nullable String jobTitle,
            @Nullable String phone,
            @Nullable String email) {}
}
