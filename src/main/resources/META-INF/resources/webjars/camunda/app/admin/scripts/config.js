// Takes the place of the web application's own file, which sets nothing at all.
export default {
  customScripts: ['../loeftet/scripts/forget-drafts']
};
