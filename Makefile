.PHONY: static
static: node_modules/.stamp ## The site's static files and message catalogues
	.venv/bin/teoiksi build

node_modules/.stamp: package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund
	touch $@
