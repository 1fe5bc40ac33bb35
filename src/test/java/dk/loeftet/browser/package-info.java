/** What people see: Tasklist in a real browser. */
package dk.loeftet.browser;
