/** A leader puts a case at another stage than its way leads to. */
package dk.loeftet.casework.control.move;
