package dk.loeftet.casework.person;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A citizen as our tables know them.
 *
 * @param digitalPostExempt letters go on paper
 * @param nemsms text messages are welcome
 * @param nameAddressProtected name and address must not reach private parties
 */
public record Person(
        UUID id,
        Cpr cpr,
        String firstName,
        String lastName,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String phone,
        @Nullable String email,
        boolean digitalPostExempt,
        boolean nemsms,
        boolean nameAddressProtected) {

    /** Only the id: a person must not slip into a log line. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
