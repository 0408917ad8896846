"""What `manage.py evaluate` is made of: conversations from files, and figures for people."""
