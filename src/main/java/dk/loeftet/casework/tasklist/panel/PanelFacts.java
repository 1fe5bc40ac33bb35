package dk.loeftet.casework.tasklist.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** The pieces that a panel shows. Dates are dates, instants are instants: the page writes them in Danish. */
final class PanelFacts {

    private PanelFacts() {}

    /** The citizen. Address fields are null when the address is protected: they never leave the server. */
    record Person(
            String name,
            String cpr,
            boolean nameAddressProtected,
            @Nullable String address,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String phone,
            @Nullable String email,
            boolean digitalPostExempt,
            boolean nemsms) {}

    /**
     * One stage of the pathway.
     *
     * @param state {@code done}, {@code current}, {@code passed} (by) or {@code ahead}
     */
    record ShownStage(String name, String state) {}

    /**
     * An open task of the case.
     *
     * @param responsible the assignee's name, or the names of the groups that may take it
     * @param waitId the wait whose deadline the caller may move; null where it stays
     */
    record DueTask(
            String taskId,
            String name,
            @Nullable Instant due,
            @Nullable String responsible,
            boolean thisTask,
            @Nullable UUID waitId) {}

    record Screening(
            String track, String reason, @Nullable String lawRef, LocalDate effectiveOn, boolean needsClarification) {}

    record Note(String kind, String body, String author, OffsetDateTime createdAt) {}

    record Rkv(
            String school,
            @Nullable String education,
            OffsetDateTime orderedAt,
            @Nullable LocalDate dueOn,
            @Nullable OffsetDateTime papersMissingAt,
            @Nullable OffsetDateTime missedAt,
            @Nullable OffsetDateTime declinedAt,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable String schoolNote,
            @Nullable OffsetDateTime receivedAt,
            @Nullable String messageToSchool,
            @Nullable String euv,
            @Nullable Integer schoolWeeks,
            @Nullable Integer placementMonths,
            @Nullable String credits,
            @Nullable String certificateType) {}

    record Path(
            int version,
            String education,
            @Nullable String school,
            int durationWeeks,
            String rateText,
            @Nullable Integer monthlyBefore,
            @Nullable Integer monthlyAfter,
            @Nullable Integer distanceKm,
            @Nullable String placementType,
            OffsetDateTime generatedAt) {}

    /**
     * A message of the case.
     *
     * @param title the subject that the recipient reads
     * @param channel the way it is meant to go, and once sent the way it went
     * @param sentAt null while it has not gone out
     */
    record Message(
            UUID id,
            String title,
            String recipientKind,
            String status,
            OffsetDateTime createdAt,
            @Nullable String channel,
            @Nullable OffsetDateTime sentAt) {}

    record Responsible(
            @Nullable String ambassador, @Nullable String adviser) {}
}
