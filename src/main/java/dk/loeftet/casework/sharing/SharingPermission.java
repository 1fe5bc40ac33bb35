package dk.loeftet.casework.sharing;

import dk.loeftet.extension.notification.SendingPermission;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Partners get messages about a case only on a basis in force; everybody else, and messages about no case, go freely. */
@Component
class SharingPermission implements SendingPermission {

    private final SharingBases bases;

    SharingPermission(SharingBases bases) {
        this.bases = bases;
    }

    @Override
    public boolean isGiven(@Nullable String businessKey, String recipientKind) {
        return businessKey == null
                || SharingPartner.ofKind(recipientKind).isEmpty()
                || bases.inForce(businessKey, recipientKind).isPresent();
    }
}
