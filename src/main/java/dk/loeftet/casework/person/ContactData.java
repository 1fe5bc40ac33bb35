package dk.loeftet.casework.person;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What a list or a page says about a person. Null means that it says nothing: what is known stays.
 *
 * @param firstName always given
 * @param lastName always given
 */
public record ContactData(
        String firstName,
        String lastName,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Boolean digitalPostExempt,
        @Nullable Boolean nemsms,
        @Nullable Boolean nameAddressProtected) {

    /** A person who is not known yet. */
    public Person toPerson(UUID id, Cpr cpr) {
        return new Person(
                id,
                cpr,
                firstName,
                lastName,
                address,
                postalCode,
                city,
                phone,
                email,
                Boolean.TRUE.equals(digitalPostExempt),
                Boolean.TRUE.equals(nemsms),
                Boolean.TRUE.equals(nameAddressProtected));
    }

    /** The person with everything that is said here, and what was known before where nothing is said. */
    public Person appliedTo(Person known) {
        return new Person(
                known.id(),
                known.cpr(),
                firstName,
                lastName,
                orKnown(address, known.address()),
                orKnown(postalCode, known.postalCode()),
                orKnown(city, known.city()),
                orKnown(phone, known.phone()),
                orKnown(email, known.email()),
                digitalPostExempt == null ? known.digitalPostExempt() : digitalPostExempt,
                nemsms == null ? known.nemsms() : nemsms,
                nameAddressProtected == null ? known.nameAddressProtected() : nameAddressProtected);
    }

    private static @Nullable String orKnown(@Nullable String said, @Nullable String known) {
        return said == null ? known : said;
    }

    /** Nothing personal in a log line. */
    @Override
    public String toString() {
        return "ContactData";
    }
}
