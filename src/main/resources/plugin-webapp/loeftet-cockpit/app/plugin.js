// What Cockpit shows of ours. The file must be there: Cockpit imports it before anybody logs in, and does not start without.
export default [];
