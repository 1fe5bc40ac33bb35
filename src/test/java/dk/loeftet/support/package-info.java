/** What tests of several rooms share. */
package dk.loeftet.support;
