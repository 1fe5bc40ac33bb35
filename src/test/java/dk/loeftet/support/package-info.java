/** What tests share: the application on both databases, and people to log in as. */
package dk.loeftet.support;
