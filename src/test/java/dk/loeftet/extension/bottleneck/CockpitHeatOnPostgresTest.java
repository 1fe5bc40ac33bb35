package dk.loeftet.extension.bottleneck;

import dk.loeftet.support.OnPostgres;
import org.springframework.test.context.TestPropertySource;

@OnPostgres
@TestPropertySource(properties = "loeftet.test=heat")
class CockpitHeatOnPostgresTest extends CockpitHeatContract {}
