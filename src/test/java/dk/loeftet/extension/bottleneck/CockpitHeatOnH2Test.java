package dk.loeftet.extension.bottleneck;

import dk.loeftet.support.OnH2;
import org.springframework.test.context.TestPropertySource;

@OnH2
@TestPropertySource(properties = "loeftet.test=heat")
class CockpitHeatOnH2Test extends CockpitHeatContract {}
