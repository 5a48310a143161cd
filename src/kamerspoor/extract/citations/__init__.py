"""Citations of other papers, laws, treaties and notes."""
