package dk.loeftet.casework.office;

import org.springframework.lang.Nullable;

/**
 * How people reach an office.
 *
 * @param id the tenant id in the engine
 */
public record OfficeContact(
        String id,
        String name,
        @Nullable String phone,
        @Nullable String email) {}
