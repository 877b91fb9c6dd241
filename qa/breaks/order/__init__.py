"""Words in an order that no German clause has."""
