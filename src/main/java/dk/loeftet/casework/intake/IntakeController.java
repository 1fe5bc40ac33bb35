package dk.loeftet.casework.intake;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes lists of newly unemployed people in, and offers a sample of one. */
@RestController
@RequestMapping("/api/intake")
class IntakeController {

    static final Role[] REGISTRARS = {Role.CASEWORKER, Role.EDU_AMBASSADOR, Role.REFERRAL_ADMIN, Role.TEAM_LEADER};

    private final Intake intake;
    private final Callers callers;

    IntakeController(Intake intake, Callers callers) {
        this.intake = intake;
        this.callers = callers;
    }

    @PostMapping
    IntakeResult upload(@RequestPart("file") MultipartFile file) throws IOException {
        Caller caller = callers.current();
        caller.mustHaveAny(REGISTRARS);
        return intake.take(file, caller);
    }

    @GetMapping("/sample")
    ResponseEntity<Resource> sample() {
        callers.current().mustHaveAny(REGISTRARS);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("nyledige.csv")
                                .build()
                                .toString())
                .body(new ClassPathResource("eksempler/nyledige.csv"));
    }
}
