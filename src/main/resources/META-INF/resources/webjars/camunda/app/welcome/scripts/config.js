// Takes the place of the web application's own file, which sets nothing at all.
import { webApp } from '../../loeftet/scripts/web-app.js';

export default webApp('Forside', 'Welcome');
