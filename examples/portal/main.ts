document.body.append('The demo portal goes here.');
