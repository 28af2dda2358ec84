#!/bin/sh
# Run by the image of PostgreSQL at its first start, after the schemas.
set -eu
for user in connection ingestion reporting; do
    psql -v ON_ERROR_STOP=1 -U postgres -d adobridge \
        -c "ALTER ROLE $user PASSWORD '$(cat "/run/secrets/$user/password")'"
done
