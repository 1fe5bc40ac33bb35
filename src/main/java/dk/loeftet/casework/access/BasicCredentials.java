package dk.loeftet.casework.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.http.HttpHeaders;

/** User id and password of a request, as HTTP Basic sends them; both empty when they cannot be read. */
record BasicCredentials(String userId, String password) {

    private static final String BASIC = "Basic ";

    /** Empty when the request does not use HTTP Basic. */
    static Optional<BasicCredentials> of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BASIC)) {
            return Optional.empty();
        }
        String[] nameAndPassword = decode(header.substring(BASIC.length())).split(":", 2);
        return Optional.of(
                nameAndPassword.length < 2
                        ? new BasicCredentials("", "")
                        : new BasicCredentials(nameAndPassword[0], nameAndPassword[1]));
    }

    boolean areRight(IdentityService identityService) {
        return !userId.isEmpty() && identityService.checkPassword(userId, password);
    }

    List<String> groups(IdentityService identityService) {
        return identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static String decode(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded.trim()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
