package dk.loeftet.casework.sharing;

import dk.loeftet.casework.cases.CaseFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a pathway takes back from a partner before a case goes on with another one of its kind. */
public interface PartnerLeaves {

    /** Why the partner cannot be changed where the case stands, in Danish. */
    default Optional<String> obstacle(CaseFile file, String partnerKind) {
        return Optional.empty();
    }

    /** What becomes of what stands open with the partner, in Danish, for the preview. */
    default List<String> announces(CaseFile file, String partnerKind) {
        return List.of();
    }

    /** The process instances whose waits on the partner this ends by itself. */
    default Set<String> endsWaitsIn(CaseFile file, String partnerKind) {
        return Set.of();
    }

    /**
     * The partner is left: called within the transaction of the change, while the basis for sharing is still in force.
     *
     * @return whether the partner was told
     */
    boolean leaves(CaseFile file, String partnerKind);
}
